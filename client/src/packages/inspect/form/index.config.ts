export default definePageConfig({ navigationBarTitleText: '检查寝室' });
