export default definePageConfig({ navigationBarTitleText: '我的表现记录' });
