export default definePageConfig({ navigationBarTitleText: '联系记载表' });
