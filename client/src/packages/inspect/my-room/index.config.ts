export default definePageConfig({ navigationBarTitleText: '我的寝室' });
